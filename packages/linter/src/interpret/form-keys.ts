import type { OutlineNode, OutlineText } from "../source/outline.ts";

/** `visible_if`, `visibleIf` and `Visible if` are one key. */
function plainKey(label: string): string {
  return label.toLowerCase().replace(/[\s_-]+/g, "");
}

/** The keys under which form builders keep the words that are shown, the most telling first. */
const LABELS = [
  "label",
  "fieldlabel",
  "questionlabel",
  "question",
  "questiontext",
  "prompt",
  "ask",
  "query",
  "q",
  "title",
  "fieldtitle",
  "caption",
  "legend",
  "displayname",
  "display",
  "text",
  "heading",
  "field",
  "fieldname",
  "item",
  "name",
];

/** Keys for programs, which often name the element as well: `id: freezeTimeSeconds`. */
const IDS = ["name", "id", "key", "fieldid", "fieldname", "variable", "slug", "code"];

const TYPES = new Set([
  "type",
  "inputtype",
  "fieldtype",
  "answertype",
  "datatype",
  "questiontype",
  "widget",
  "control",
  "component",
  "kind",
  "format",
]);

/** What form builders write behind a type key for a place to write or choose. */
const INPUT =
  /^(?:(?:short|long|free|rich|plain|multi|single)?[ _-]?(?:line)?[ _-]?text(?:[ _-]?(?:area|box|field|input|line))?|(?:short|long|free|open)[ _-]?(?:answer|response|ended)|str(?:ing)?|memo|comment|notes|input|number|numeric|int(?:eger)?|float|decimal|quantity|duration|range|slider|rating|(?:multi|single)?[ _-]?select(?:[ _-]?(?:one|many|multiple|box))?|drop[ _-]?down(?:[ _-]?(?:list|menu))?|combo[ _-]?box|list|pick[ _-]?list|radio(?:[ _-]?(?:group|button|buttons))?|check[ _-]?box(?:es|[ _-]?group)?|choice|open-choice|multi(?:ple)?[ _-]?choice|enum|bool(?:ean)?|yes[ _-]?no|toggle|switch|date(?:[ _-]?(?:time|picker))?|time|signature(?:[ _-]?pad)?|esignature|e-signature|image|file|attachment|photo|url|email|phone|tel|textarea|paragraph|(?:linear|likert|rating)[ _-]?scale|collected|automatic|matrix|table|grid|repeat(?:er|able|ing)?(?:[ _-]?group)?|rows?|lookup|autocomplete|typeahead|code|body[ _-]?map|fixed|constant|hidden|read[ _-]?only|computed|calculated)$/i;

/** Types of pieces that only show words. */
const STATIC =
  /^(?:static(?:[ _-]?text)?|html|info(?:rmation)?|display|note|statement|markdown|content|label|heading|header|instructions?|message|alert|banner|help|divider|boilerplate|macro)$/i;

const STATIC_KEYS = new Set([
  "text",
  "static",
  "statictext",
  "statement",
  "content",
  "html",
  "markdown",
  "body",
]);

const CHOICES = new Set([
  "choices",
  "options",
  "values",
  "enum",
  "answers",
  "picklist",
  "answeroption",
  "answeroptions",
  "items",
  "list",
  "selections",
  "allowedvalues",
  "permittedvalues",
  "dropdown",
]);

const PRESETS = new Set([
  "default",
  "defaultvalue",
  "defaultanswer",
  "defaulttext",
  "value",
  "initial",
  "initialvalue",
  "prefill",
  "prefilled",
  "preset",
  "preselected",
  "preselect",
  "selected",
  "answer",
  "a",
  "response",
  "reply",
  "entry",
]);

/** Keys for what somebody writes; only beside shown words are they parts of a form. */
const ANSWERS = new Set(["answer", "a", "response", "reply", "entry"]);

const CONDITIONS = new Set([
  "when",
  "if",
  "condition",
  "conditions",
  "visibleif",
  "visiblewhen",
  "visible",
  "visibility",
  "showif",
  "showwhen",
  "displayif",
  "displaywhen",
  "enableif",
  "enablewhen",
  "enabledwhen",
  "dependson",
  "onlyif",
  "onlywhen",
  "requiredif",
  "requiredwhen",
  "conditional",
  "logic",
  "skipif",
  "hideif",
  "hiddenif",
]);

const OTHER_KEYS = new Set([
  "required",
  "isrequired",
  "mandatory",
  "optional",
  "min",
  "max",
  "minimum",
  "maximum",
  "placeholder",
  "multiple",
  "rows",
  "minrows",
  "maxrows",
  "step",
  "maxlength",
  "readonly",
  "validation",
  "linkid",
]);

const IN_WORDS = new Set(["prompt", "question", "label", "text", "ask", "query", "q", "item"]);

function keysOf(node: OutlineNode): readonly (readonly [string, OutlineNode])[] {
  return node.children.flatMap((child) =>
    child.label ? [[plainKey(child.label.text), child] as const] : [],
  );
}

/** The parts of a form field, whatever the builder calls them. */
export interface FormField {
  /** The words that are shown; absent for a key that stands for itself. */
  readonly label?: OutlineText;
  /** What programs call it, which is told where the label does not say what is meant. */
  readonly id?: OutlineText;
  /** What the author, or a program, is told to write there. */
  readonly instruction?: OutlineText;
  /** A text that is printed as it stands. */
  readonly fixedText?: OutlineText;
  readonly type?: string;
  readonly choices?: OutlineNode;
  readonly preset?: OutlineNode;
  readonly condition?: OutlineNode;
  /** The part that says that the field may be left out. */
  readonly optional?: OutlineNode;
  /** `seconds`, beside a number. */
  readonly unit?: string;
}

/** Reads the keys of a map as a form field; undefined for maps that are something else. */
export function formFieldOf(node: OutlineNode): FormField | undefined {
  const keys = keysOf(node);
  if (keys.length === 0 || keys.length !== node.children.length) return undefined;
  const find = (wanted: (key: string) => boolean): OutlineNode | undefined =>
    keys.find(([key]) => wanted(key))?.[1];
  const type = typeOf(keys);
  const label = labelOf(keys);
  const isStatic = type !== undefined && STATIC.test(type);
  const fixed = find((key) => STATIC_KEYS.has(key))?.text;
  if (fixed && (isStatic || (keys.length <= 3 && !hasFormKey(keys, type) && label === fixed)))
    return { fixedText: fixed };
  if (isStatic) return undefined;
  if (!hasFormKey(keys, type)) return promptedFieldOf(keys);
  const id = type === undefined ? undefined : idOf(keys);
  const shown = label ?? id;
  return shown && { label: shown, ...(id ? { id } : {}), ...partsOf(keys, type) };
}

const HEADED = ["section", "heading", "title", "name", "label"];
const TOLD = [
  "prompt",
  "instruction",
  "instructions",
  "guidance",
  "directions",
  "aiprompt",
  "helptext",
  "description",
];

/** Reads `{ section: Freeze, prompt: State the cryogen and the seconds. }`, which tells a program or a person what to write. */
function promptedFieldOf(keys: readonly (readonly [string, OutlineNode])[]): FormField | undefined {
  const label = firstWithText(keys, HEADED)?.text;
  const instruction = firstWithText(keys, TOLD)?.text;
  if (!label || !instruction || !INSTRUCTS.test(instruction.text)) return undefined;
  const isKnown = keys.every(
    ([key]) => HEADED.includes(key) || TOLD.includes(key) || IDS.includes(key),
  );
  return isKnown ? { label, instruction } : undefined;
}

const INSTRUCTS =
  /^(?:state|describe|document|record|list|note|give|name|summari[sz]e|include|write|enter|specify|say|insert|add|report|mention|explain|indicate|detail|extract|capture)\b/i;

/** Reads `lesion_count: { type: number, required: true }`, where the key names the field. */
export function keyedFieldOf(node: OutlineNode): FormField | undefined {
  if (node.kind !== "section" || node.level !== undefined || node.text) return undefined;
  const keys = keysOf(node);
  if (keys.length === 0 || keys.length !== node.children.length) return undefined;
  const type = typeOf(keys);
  const hasChoices = keys.some(([key, child]) => CHOICES.has(key) && child.kind === "section");
  if ((type === undefined || !INPUT.test(type)) && !hasChoices) return undefined;
  if (type === undefined && !keys.every(([key]) => isFormKey(key) || LABELS.includes(key)))
    return undefined;
  const label = labelOf(keys) ?? node.label;
  const id = node.label;
  return { ...(label ? { label } : {}), ...(id ? { id } : {}), ...partsOf(keys, type) };
}

function partsOf(
  keys: readonly (readonly [string, OutlineNode])[],
  type: string | undefined,
): Omit<FormField, "label" | "id" | "fixedText"> {
  const find = (wanted: ReadonlySet<string>): OutlineNode | undefined =>
    keys.find(([key]) => wanted.has(key))?.[1];
  const preset = find(PRESETS);
  const choices = keys.find(([key, child]) => CHOICES.has(key) && child !== preset)?.[1];
  const condition = find(CONDITIONS);
  const optional = keys.find(([key, child]) => {
    const word = child.text?.text.trim().toLowerCase();
    return (
      (/^(?:required|isrequired|mandatory)$/.test(key) && (word === "false" || word === "no")) ||
      (key === "optional" && (word === "true" || word === "yes"))
    );
  })?.[1];
  const unit = keys.find(([key]) => key === "unit" || key === "units" || key === "suffix")?.[1].text
    ?.text;
  return {
    ...(type === undefined ? {} : { type }),
    ...(choices ? { choices } : {}),
    ...(preset ? { preset } : {}),
    ...(condition && !/^(?:true|always)$/i.test(condition.text?.text ?? "") ? { condition } : {}),
    ...(optional ? { optional } : {}),
    ...(unit === undefined ? {} : { unit }),
  };
}

function typeOf(keys: readonly (readonly [string, OutlineNode])[]): string | undefined {
  return keys
    .find(
      ([key, { text }]) =>
        TYPES.has(key) && text && (INPUT.test(text.text.trim()) || STATIC.test(text.text.trim())),
    )?.[1]
    .text?.text.trim();
}

function labelOf(keys: readonly (readonly [string, OutlineNode])[]): OutlineText | undefined {
  return firstWithText(keys, LABELS)?.text;
}

function idOf(keys: readonly (readonly [string, OutlineNode])[]): OutlineText | undefined {
  return firstWithText(keys, IDS, /^[A-Za-z][\w .-]*$/)?.text;
}

/** The part under the first of the names that has words of this shape. */
function firstWithText(
  keys: readonly (readonly [string, OutlineNode])[],
  names: readonly string[],
  shape = /^/,
): OutlineNode | undefined {
  for (const name of names) {
    const found = keys.find(([key, { text }]) => key === name && text && shape.test(text.text));
    if (found) return found[1];
  }
  return undefined;
}

function isFormKey(key: string): boolean {
  return (
    TYPES.has(key) ||
    CHOICES.has(key) ||
    PRESETS.has(key) ||
    CONDITIONS.has(key) ||
    OTHER_KEYS.has(key)
  );
}

/** Whether something beside the label says that this is a field: a type, choices, a default. */
function hasFormKey(
  keys: readonly (readonly [string, OutlineNode])[],
  type: string | undefined,
): boolean {
  if (type !== undefined) return true;
  const isShown = keys.some(([key]) => IN_WORDS.has(key));
  return keys.some(
    ([key, { kind }]) =>
      (PRESETS.has(key) && (isShown || !ANSWERS.has(key))) ||
      (CHOICES.has(key) && kind === "section" && key !== "items" && key !== "list") ||
      CONDITIONS.has(key) ||
      OTHER_KEYS.has(key),
  );
}

/** How deep a group of fields is looked for. */
const DEPTH = 5;

/** Whether a map holds fields, or further groups, in one of its lists. */
export function isFormGroup(node: OutlineNode, depth = DEPTH): boolean {
  if (depth === 0 || node.kind === "prose") return false;
  return node.children.some(
    (child) =>
      child.kind === "section" &&
      child.level === undefined &&
      !CHOICES_OF_FIELD.has(plainKey(child.label?.text ?? "")) &&
      (child.children.some(
        (one) =>
          one.kind === "record" &&
          (formFieldOf(one)?.label !== undefined || isFormGroup(one, depth - 1)),
      ) ||
        child.children.some((one) => keyedFieldOf(one) !== undefined)),
  );
}

/** Lists of options, which look like fields: `{ label: verbal, value: 1 }`. */
const CHOICES_OF_FIELD = new Set([...CHOICES].filter((key) => key !== "items" && key !== "list"));

/** The words of a value, a list of values or a map of them: `[{ valueString: LN2 }]`. */
export function valuesIn(node: OutlineNode): readonly OutlineText[] {
  if (node.text) return [node.text];
  const shown = node.kind === "record" ? labelOf(keysOf(node)) : undefined;
  if (shown) return [shown];
  return node.children.flatMap((child) =>
    child.label &&
    node.kind === "record" &&
    !/^(?:value|display|text|code)/.test(plainKey(child.label.text))
      ? []
      : valuesIn(child),
  );
}

/** The options that are marked as chosen from the start. */
export function markedOptions(choices: OutlineNode): readonly OutlineText[] {
  return choices.children.flatMap((option) => {
    if (option.kind !== "record") return [];
    const isMarked = keysOf(option).some(
      ([key, { text }]) =>
        /^(?:selected|default|isdefault|checked|preselected|initialselected|ischecked)$/.test(
          key,
        ) && /^(?:true|yes|on|1)$/i.test(text?.text.trim() ?? ""),
    );
    return isMarked ? valuesIn(option) : [];
  });
}

const HEADINGS = [
  "heading",
  "title",
  "label",
  "section",
  "legend",
  "caption",
  "name",
  "text",
  "prompt",
  "group",
  "page",
];

/** The heading over a group of fields. */
export function headingOf(node: OutlineNode): OutlineNode | undefined {
  return firstWithText(keysOf(node), HEADINGS);
}

/** What makes a whole group of fields optional. */
export function conditionOf(node: OutlineNode): OutlineNode | undefined {
  const { condition, optional } = partsOf(keysOf(node), undefined);
  return condition ?? optional;
}
