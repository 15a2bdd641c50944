// Fills the templates of strings.ts: as plain text, or as nodes where a part is a node.
import { cloneElement, type ComponentChild, Fragment, isValidElement } from "preact";
import { type Forms, locale, strings } from "./strings";

type Values = Record<string, ComponentChild>;

export const integer = new Intl.NumberFormat(locale);
export const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
const plural = new Intl.PluralRules(locale);
const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const dayAndTime = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "UTC" });

const narrowSpace = "\u202f";

// Whole per cents, but nothing that exists is called 0 % and nothing short of all 100 %.
export function wholePercent(share: number): string {
  if (share > 0 && share < 0.01) return "<1";
  if (share > 0.99 && share < 1) return ">99";
  return String(Math.round(share * 100));
}

export const percent = (share: number): string => `${wholePercent(share)}${narrowSpace}%`;

// A sentence of the program as it should be set: a per cent sign stays with its figure.
export const prose = (sentence: string): string => sentence.replace(/(\d) %/g, `$1${narrowSpace}%`);

export const dateText = (date: string | undefined, when: number | undefined): string =>
  when === undefined ? date ?? strings.undated : (/T|\d:\d/.test(date ?? "") ? dayAndTime : day).format(when);

export const fill = (template: string, values: Record<string, string | number>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));

export const count = (forms: Forms, n: number, values: Record<string, string | number> = {}): string =>
  fill(plural.select(n) === "one" ? forms.one : forms.other, { n: integer.format(n), ...values });

export const formOf = (forms: Forms, n: number): string => (plural.select(n) === "one" ? forms.one : forms.other);

export function Say({ text, ...values }: { text: string } & Values) {
  const parts = text.split(/\{(\w+)\}/g).map((part, at) => {
    if (at % 2 === 0) return part;
    const value = values[part];
    return isValidElement(value) ? cloneElement(value, { key: at }) : value;
  });
  return <Fragment>{parts}</Fragment>;
}
