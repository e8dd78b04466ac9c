import type { PlaceholderDialect } from "@encounter-lint/domain";

/** How one kind of blank is written. The first capture group, where there is one, is the words inside. */
export interface DialectPattern {
  readonly dialect: PlaceholderDialect;
  readonly pattern: RegExp;
  /** Every blank holds one of these; absent where that is not known. */
  readonly marks?: readonly string[];
  /** The blank offers a choice. */
  readonly choice?: boolean;
  /** Outside templates the pattern counts only where the words inside say that they are a blank. */
  readonly needs?: "field-words" | "field-words-always";
  /** In a note these are words; only the prose of a template means a blank by them. */
  readonly inTemplates?: boolean;
  /** What there is to choose from, for blanks that are nothing but a choice. */
  readonly options?: readonly string[];
}

/** Words that say what belongs into a blank; brackets around other words may be content. */
export const FIELD_WORDS =
  /(?<![A-Za-z])(?:patient|name|dob|birth|age|sex|gender|mrn|date|time|dos|provider|physician|clinician|performed|performer|author|signature|signed|credentials|sites?|locations?|areas?|lesions?|number|count|num|qty|quantity|seconds|secs?|minutes|mins?|duration|freeze|thaw|cycles?|agents?|cryogen|applicator|technique|laterality|side|drugs?|medications?|treatments?|therapy|dose|weeks?|wks|months?|outcome|result|response|reason|indication|diagnosis|dx|icd|code|severity|grade|type|size|consent|parent|guardian|whom|who|tolerance|tolerated|complications?|instructions|advice|aftercare|follow|followup|interval|return|appointment|history|exam|findings|plan|assessment|details|describe|specify|insert|enter|add|select|choose|list|fill|your|text|here|free|value|other|payer|insurance|units|modifiers?|placeholder|todo|how|yes|no|given|declined|verbal|written|swab|spray|mild|moderate|severe|referring|relation|witness|morphology|symptoms)(?![A-Za-z])|_|\.\.\.|…/i;

// A box behind a code is one of a menu.
const BRACKET =
  /(?<!\b\d{5}[ \t]?)\[(?!(?:Electronically |E-?|e-?)?[Ss]igned(?: by)?:? (?:[A-Z][^[\]\r\n]{0,60}\d|\d{1,4}[-/])|(?:[Ee](?:lectronic)?[- ]?|(?:[Dd]igital|[Hh]and-?written|[Ww]et|[Ii]nk) )[Ss]ignature\] [A-Z]|[^[\]\r\n]{1,60}\d[-/]\d{1,2}[-/]\d{2,4}\])( ?[A-Za-z#][^[\]\r\n]{0,100}|_{1,12}|\.{3}|\?{1,3}| {1,20})\](?!\(|:[ \t]*(?:https?:|<))/g;

/**
 * The placeholder dialects, most specific first: where two match at one place, the earlier wins.
 * Every pattern has bounded repetition, so that no text makes it slow.
 */
export const DIALECTS: readonly DialectPattern[] = [
  // Inline lists print their choices; without a name the first one stands preselected.
  {
    dialect: "epic",
    marks: ["::"],
    pattern: /\{([^{}\r\n:]{0,80}):\d{1,12}::[^{}\r\n]{0,400}\}/g,
    choice: true,
  },
  { dialect: "epic", marks: ["{"], pattern: /\{([^{}\r\n:]{1,80}):\d{1,12}\}/g, choice: true },
  { dialect: "bracket", marks: ["[["], pattern: /\[\[([^[\]\r\n]{1,120})\]\]/g },
  {
    dialect: "mustache",
    marks: ["{{"],
    pattern: /\{\{\{?&?\s{0,4}([^{}#^/!\r\n][^{}\r\n]{0,300}?)\s{0,4}\}\}\}?/g,
  },
  {
    dialect: "epic",
    marks: ["@"],
    pattern:
      /@([A-Za-z][A-Za-z0-9_]{0,40}(?:\([^()@\r\n]{0,60}\))?(?:[.:=-][A-Za-z0-9_]{1,20}){0,3})@/g,
  },
  // `{{#if well}}tolerated well{{else}}{{response}}{{/if}}`: words in the place of a blank.
  {
    dialect: "mustache",
    marks: ["{{else", "{{^}}"],
    pattern:
      /(?<=\{\{#\s?(?:if|unless)\s[^{}\r\n]{1,80}\}\}\s{0,4})([^{}\s][^{}]{0,300}?)(?=\s{0,4}\{\{(?:else|\^)\}\}\s{0,4}\{\{[^{}#^/!])/g,
    inTemplates: true,
  },
  {
    dialect: "mustache",
    marks: ["else"],
    pattern:
      /(?<=\{%-?\s?if\s[^%\r\n]{1,80}%\}\s{0,4})([^{}\s][^{}]{0,300}?)(?=\s{0,4}\{%-?\s?else\s?-?%\}\s{0,4}\{\{)/g,
    inTemplates: true,
  },
  {
    dialect: "mustache",
    marks: ["{{else", "{{^}}", "else"],
    pattern:
      /(?<=\}\}\s{0,4}(?:\{\{(?:else|\^)\}\}|\{%-?\s?else\s?-?%\})\s{0,4})([^{}\s][^{}]{0,300}?)(?=\s{0,4}(?:\{\{\/\s?(?:if|unless)|\{%-?\s?endif))/g,
    inTemplates: true,
  },
  { dialect: "epic", marks: ["@@"], pattern: /@@/g },
  {
    dialect: "epic",
    marks: ["***"],
    pattern:
      /(?<!\*)\*{3}(?!\*)(?!(?!(?:s|secs?|wks?|mos?|x)\b)[A-Za-z0-9][^*\n]{0,80}[^\s*]\*{3}(?!\*))(?<!\*{3}(?!(?:s|secs?|wks?|mos?|x)\b)[A-Za-z0-9][^*\n]{0,80}[^\s*]\*{3})(?! (?:[A-Z][A-Z -]{0,40} )?(?:SIGNED|END|FINAL|ADDENDUM|CONFIDENTIAL|AUTHENTICATED|REPORT|NOTE|DRAFT|VERIFIED|RECORD)(?: [A-Z][A-Z -]{0,30})? \*{3})(?<!\*{3} [A-Z][A-Z -]{2,80} \*{3})/g,
  },
  // Escaped, so that Markdown shows them.
  { dialect: "epic", marks: ["\\*"], pattern: /(?:\\\*){3}/g },
  { dialect: "underscore", marks: ["\\_"], pattern: /(?:\\_){2,40}/g },
  // A single one counts where nothing adjoins it; beside letters it is Markdown's emphasis.
  { dialect: "underscore", marks: ["_"], pattern: /(?<![^\s(["'|:/-])_(?![^\s)\]"'|.,;:/-])/g },
  // The last place of a code: `L70._`.
  { dialect: "underscore", marks: ["_"], pattern: /(?<=\b[A-Z]\d[\dA-Z]\.)_(?![A-Za-z0-9_])/g },
  // Leaders of paper forms, and empty parentheses.
  // A row of dots that leads from a label to its content, as in a table of contents, is none.
  {
    dialect: "underscore",
    marks: ["...."],
    pattern:
      /(?<![^\s([|:])(?<!\.)\.{4,120}(?![^\s)\]|,;])(?!(?<=^[ \t]{0,12}[A-Z][^.\n]{1,60}\.{4,120})[ \t]+[A-Z0-9](?:(?!\.{3}|_{3})[^\n*[{]){0,200}$)/gm,
  },
  {
    dialect: "underscore",
    marks: ["…", "..."],
    pattern: /(?<=(?:^|[:|(?=-])[ \t]{0,3})(?:…|\.{3}){1,20}(?=[ \t]{0,3}(?:$|[|)]))/gm,
  },
  { dialect: "underscore", marks: ["("], pattern: /(?<=[\w:?] {0,2})\([ _.…]{1,40}\)/g },
  { dialect: "hash", marks: ["#INPUT#"], pattern: /#INPUT#(?:\[([^[\]\r\n]{0,120})\])?/g },
  {
    dialect: "dollar",
    marks: ["${"],
    pattern: /\$\{\s{0,4}([A-Za-z_][^{}\r\n]{0,200}?)\s{0,4}\}/g,
  },
  { dialect: "angle", marks: ["<%="], pattern: /<%=\s{0,4}([^%\r\n]{1,200}?)\s{0,4}-?%>/g },
  {
    dialect: "angle",
    marks: ["<"],
    pattern:
      /<<?\s{0,2}((?!(?:br|p|div|b|i|u|s|q|hr|li|ul|ol|dl|dt|dd|td|tr|th|sub|sup|em|small|big|strong|span|font|center|mark|table|t(?:head|body|foot)|caption|col|colgroup|pre|kbd|samp|tt|del|ins|strike|blockquote|abbr|img|h[1-6]|wbr)\b|https?:)[A-Za-z][A-Za-z0-9_.-]{0,48}(?:(?:[,;/] {0,2}| {1,2})[A-Za-z0-9_.-]{1,24}){0,8})\s{0,2}>>?/g,
  },
  { dialect: "angle", marks: ["«"], pattern: /«([^«»\r\n]{1,60})»/g },
  { dialect: "percent", marks: ["%"], pattern: /%([A-Z][A-Z0-9_]{0,30})%/g },
  { dialect: "bracket", marks: ["["], pattern: BRACKET, needs: "field-words" },
  // `{if adult: verbal consent | else: consent of a parent}`
  {
    dialect: "brace",
    marks: ["{"],
    pattern: /(?<!\{)\{((?:if|when|unless|case)\b[^{}\r\n]{1,300})\}(?!\})/gi,
    inTemplates: true,
  },
  // A script tells at length what to say: `[say each drug, the weeks, and what became of it; …]`.
  {
    dialect: "bracket",
    marks: ["["],
    pattern:
      /\[((?:say|state|tell|describe|name|give|list|write|enter|document|dictate|record|explain|specify|insert|choose|select|if|only)\b[^[\]\r\n]{60,400})\](?!\()/gi,
    inTemplates: true,
  },
  {
    dialect: "brace",
    marks: ["{"],
    pattern: /(?<!\{)\{([A-Za-z][^{}\r\n:"]{0,200})\}(?!\})/g,
  },
  { dialect: "underscore", marks: ["|_"], pattern: /(?<![|\w])\|_{2,40}\|(?![|\w])/g },
  { dialect: "underscore", marks: ["__"], pattern: /(?<![A-Za-z0-9_])_{2,40}(?![A-Za-z0-9_])/g },
  {
    dialect: "underscore",
    marks: ["…"],
    pattern: /(?<![^\s(])…{1,40}(?![^\s.,;:)])/g,
    inTemplates: true,
  },
  {
    dialect: "word",
    marks: ["y", "Y"],
    pattern:
      /(?<![\w/])(?:(?:\[ ?\]|[☐□○]) ?)?(?:Yes|YES|yes|Y|y)(?: ?[/|] ?| or | {1,4}(?=\[ ?\]|[☐□○]))(?:(?:\[ ?\]|[☐□○]) ?)?(?:No|NO|no|N|n)(?![\w/-])/g,
    choice: true,
    options: ["yes", "no"],
    inTemplates: true,
  },
  { dialect: "word", marks: ["☐", "□", "◻", "○", "◯"], pattern: /[☐□◻○◯]/g, inTemplates: true },
  {
    dialect: "word",
    marks: ["TBD", "TBC", "TODO", "FIXME", "XX", "TK", "???"],
    pattern: /(?<![A-Za-z0-9])(?:TBD|TBC|TODO|FIXME|XXX?|TK|\?{3,8})(?![A-Za-z0-9])/g,
  },
];

/** The tags that open and close optional blocks. */
export const CONDITIONAL_OPEN =
  /\{\{[#^]\s{0,4}((?:if|unless|each|with)?\s{0,4}[^{}\r\n]{1,80})\}\}|\{%-?\s{0,4}((?:if|unless|for)\s[^%\r\n]{1,80}?)-?%\}/g;
export const CONDITIONAL_CLOSE =
  /\{\{\/\s{0,4}[^{}\r\n]{1,80}\}\}|\{%-?\s{0,4}end(?:if|unless|for)\s{0,4}-?%\}/g;

/** The tags between the branches of an optional block. */
export const BRANCH_TAG =
  /\{\{(?:else(?:\s[^{}\r\n]{0,80})?|\^)\s{0,4}\}\}|\{%-?\s{0,4}(?:else|elif|elsif|elseif)\b[^%\r\n]{0,80}%\}/g;

/** Tags that print nothing: comments, other branches, set-delimiters. */
export const SILENT_TAG =
  /\{\{!--[^\r\n]{0,200}?--\}\}|\{\{!(?:[^}\r\n]|\}(?!\})){0,200}\}\}|(?<!\{)\{#[^\r\n]{0,200}?#\}|\{\{=[^\r\n]{1,40}=\}\}|\{\{(?:else|\^)\}\}|\{%-?\s{0,4}(?:else|elif[^%\r\n]{0,80}|set[^%\r\n]{0,80})\s{0,4}-?%\}/g;
