import ts from 'typescript';
import { ownValue } from '../../functions/shared/domain/ownValue.ts';

/** By names that a sheet declares go the values of a row, hints, columns (which have a `keeping`) and what is stored of a sheet (which has a `digest`). */
const goByDeclaredNames = /^(?:row|filled|(?:how\.)?hints\b.*)$/;
const declared = ['keeping', 'digest'];

/**
 * A lint rule: where words from outside are met, a plain object is not looked up by any word. `constructor` and `toString` are there
 * in each of them. A Map has only what was put in, and of an object `ownValue` gives just that; so does `Object.hasOwn` before it, in the same function.
 * @type {import('eslint').Rule.RuleModule}
 */
export const ownProperty = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { ask: 'A word from outside may be `constructor`: ownValue({{object}}, {{key}}), or a Map.' },
  },
  create({ sourceCode, report }) {
    const services = sourceCode.parserServices;
    const checker = services.program.getTypeChecker();
    const isDeclared = (type) =>
      declared.some((name) => checker.getIndexInfosOfType(type).some(({ type: value }) => value.getNonNullableType().getProperty(name)));
    const isAnyWord = (type) => (type.isUnion() ? type.types : [type]).some(({ flags }) => flags & ts.TypeFlags.String);
    const isOpen = (type) =>
      checker.getIndexInfosOfType(type).some(({ keyType }) => keyType.flags & ts.TypeFlags.String) && !isDeclared(type);
    return {
      'MemberExpression[computed=true]'(node) {
        if (node.property.type === 'Literal' || !isAnyWord(services.getTypeAtLocation(node.property))) return;
        const type = checker.getNonNullableType(services.getTypeAtLocation(node.object));
        if (!(type.isUnion() ? type.types : [type]).some(isOpen)) return;
        const [object, key] = [sourceCode.getText(node.object), sourceCode.getText(node.property)];
        if (goByDeclaredNames.test(object) || key.startsWith('String(')) return;
        const around = sourceCode.getAncestors(node).findLast(({ type }) => type.includes('Function'));
        if (around && sourceCode.getText(around).includes(`Object.hasOwn(${object}, ${key})`)) return;
        report({ node, messageId: 'ask', data: { object, key } });
      },
    };
  },
};
