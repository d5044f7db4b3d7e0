import { listPrinciples } from '../../../reports/principles.ts';

const three = ['Jämställdhet', 'Tillgänglighet för personer med funktionsnedsättning', 'Icke-diskriminering'];

/** ESF+ 2021–2027 asks for three principles; the Social Fund 2014–2020 also for ecologically sustainable development. esf.se, Horisontella principerna. */
export const esfPrinciples = listPrinciples(({ project }) =>
  project.startsOn < '2021-01-01' ? [...three, 'Ekologiskt hållbar utveckling'] : three,
);
