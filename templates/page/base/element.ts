/** What may stand in an element. Nothing stands where there is `undefined` or `false`. */
export type Content = Node | string | number | undefined | false | readonly Content[];

/** Attributes by name; a function listens to the event. A boolean attribute is there or not. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>;

/** Makes an HTML element. Text is always text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  return fill(document.createElement(tag), attributes, content);
}

/** Makes an SVG element. */
export function drawing<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: readonly Content[]
): SVGElementTagNameMap[Tag] {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, content);
}

/** Replaces what stands in an element. */
export function replaceContent(parent: Element, ...content: readonly Content[]): void {
  parent.replaceChildren(...nodesOf(content));
}

function fill<Made extends Element>(made: Made, attributes: Attributes, content: readonly Content[]): Made {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== undefined && value !== false) made.setAttribute(name, String(value));
  }
  made.append(...nodesOf(content));
  return made;
}

function nodesOf(content: readonly Content[]): (Node | string)[] {
  return content.flatMap((part): (Node | string)[] => {
    if (part === undefined || part === false) return [];
    if (typeof part === 'string') return [part];
    if (typeof part === 'number') return [String(part)];
    return part instanceof Node ? [part] : nodesOf(part);
  });
}
