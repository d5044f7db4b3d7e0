import { expect, test } from 'vitest';
import { isOwnSite } from '../../../../functions/shared/signIn/isOwnSite.ts';

const page = 'https://redovisa.example';
const evil = 'https://evil.example';

test.each([
  ['the page says both', page, 'same-origin', true],
  ['an old browser says only Origin', page, undefined, true],
  ['the page tells nobody where it is', 'null', 'same-origin', true],
  ['only Sec-Fetch-Site', undefined, 'same-origin', true],
  ['nothing is said', undefined, undefined, false],
  ['only that nobody is told', 'null', undefined, false],
  ['another site', evil, 'cross-site', false],
  ['another site in an old browser', evil, undefined, false],
  ['a sister domain', 'https://annan.redovisa.example', 'same-site', false],
  ['a sister domain that says nothing of itself', undefined, 'same-site', false],
  ['typed in by hand', undefined, 'none', false],
  ['what contradicts itself', evil, 'same-origin', false],
  ['plain text', 'http://redovisa.example', undefined, false],
  ['another port', 'https://redovisa.example:8443', undefined, false],
  ['a beginning of ours', 'https://redovisa.example.evil.example', undefined, false],
])('%s', (...[, origin, fetchSite, isOwn]) => {
  expect(isOwnSite({ origin, fetchSite }, page)).toBe(isOwn);
});
