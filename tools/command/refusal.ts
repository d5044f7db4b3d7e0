/** Settings that are not accepted (Swedish *inställningarna godtas inte*): one line that names what is wrong. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
