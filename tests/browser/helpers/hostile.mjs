// Documents whose every field tries to become markup, script, style, address or direction.
import { build } from "./result.mjs";

const call = "window.__crib_breach=1";
const shapes = [
  (n) => `<script>${call}</script>${n}`, (n) => `</script><script>${call}</script>${n}`, (n) => `<img src=x${n} onerror="${call}">`, (n) => `<svg/onload=${call}>${n}`,
  (n) => `javascript:${call}//${n}`, (n) => `data:text/html,<script>${call}</script>${n}`, (n) => `"><iframe src="http://crib.invalid/${n}">`, (n) => `'-${call}-'${n}`,
  (n) => `{{constructor.constructor('${call}')()}}${n}`, (n) => `\${${call}}${n}`, (n) => `<%= ${call} %>${n}`, (n) => `\u202Egpj.exe\u2066${n}`,
  (n) => `\u2028${call}\u2029${n}`, (n) => `]]><!--${n}--><style>@import "http://crib.invalid/${n}"</style>`, (n) => `=HYPERLINK("http://crib.invalid/${n}")`, (n) => `@SUM(1+${n})|cmd`,
  (n) => `\\u003cscript\\u003e${call}${n}`, (n) => `&lt;script&gt;${call}&#x3c;${n}`, (n) => `{title}{n}{share}__proto__${n}`, (n) => `<base href="http://crib.invalid/${n}"><link rel=stylesheet href=http://crib.invalid>`,
];

export const hostileStrings = (count = 200) => Array.from({ length: count }, (_, at) => shapes[at % shapes.length](at));

export function hostile() {
  const strings = hostileStrings();
  const documents = strings.slice(0, 40).map((string, at) => ({
    key: `${strings[(at + 60) % 200]}.txt`, role: at % 5 === 0 ? "source" : "article", title: string, publisher: strings[(at + 100) % 200], byline: strings[(at + 140) % 200],
    date: at % 3 === 0 ? strings[(at + 20) % 200] : "2025-01-02", url: `javascript:${call}`, summary: strings[(at + 180) % 200],
    pieces: [`${string}\n\n`, { id: `same-${at % 4}`, text: `${strings[at % 4]} and the same dozen words stand here in every document that has them.` }, "\n\n",
      ...strings.slice(at * 4, at * 4 + 10).map((text) => `${text}\n`), { credit: strings[(at + 33) % 200], text: strings[(at + 34) % 200] }],
  }));
  const result = build(documents);
  for (const pair of result.pairs) {
    pair.why = strings[7];
    for (const passage of pair.passages) passage.changes = [{ what: strings[1], degree: strings[2], left: strings[3], right: strings[4], left_span: passage.left, right_span: passage.right }];
  }
  return { ...result, notes: strings.slice(0, 30), skipped: strings.slice(30, 60).map((record) => ({ record, reason: record })), options: { [strings[1]]: strings[2] } };
}
