const DIGITS = "0 1 2 3 4 5 6 7 8 9".split(" ");
const WORD = ["a", "b", "z", "9", "_"];
const OTHER = ["a", "b", " ", "1"];

/**
 * Writes texts that a pattern may match, by going through its source and choosing at random. What
 * must not stand ahead or behind is left out, so not every text is a match; each alternative comes up.
 */
export class MatchingText {
  readonly #random: () => number;
  #source = "";
  #at = 0;

  /** @param random - numbers from 0 up to, and without, 1 */
  constructor(random: () => number) {
    this.#random = random;
  }

  /** One text. */
  for(pattern: RegExp): string {
    this.#source = pattern.source;
    this.#at = 0;
    return this.#alternatives();
  }

  #alternatives(): string {
    const written = [this.#sequence()];
    while (this.#take("|")) written.push(this.#sequence());
    return this.#one(written);
  }

  #sequence(): string {
    let text = "";
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at] ?? "")) {
      const from = this.#at;
      let piece = this.#piece();
      const to = this.#at;
      const [least, most] = this.#quantifier();
      const after = this.#at;
      const times = least + Math.floor(this.#random() * (Math.min(most, least + 3) - least + 1));
      let pieces = "";
      for (let time = 0; time < times; time++) {
        pieces += piece;
        this.#at = from;
        piece = this.#piece();
        if (this.#at !== to) throw new Error(`unreadable pattern: ${this.#source}`);
      }
      this.#at = after;
      text += pieces;
    }
    return text;
  }

  #piece(): string {
    if (this.#take("(")) {
      const looks = /^\?(?:<?[!=])/.exec(this.#source.slice(this.#at))?.[0];
      this.#at += looks?.length ?? 0;
      if (looks === undefined) this.#take("?:");
      const inside = this.#alternatives();
      this.#take(")");
      // What must stand ahead or behind is written too, for it often is all that makes a match.
      return looks === undefined || (looks.endsWith("=") && this.#random() < 0.7) ? inside : "";
    }
    if (this.#take("[")) return this.#class();
    const character = this.#source[this.#at++] ?? "";
    if (character === "\\") return this.#escape();
    if (character === "^" || character === "$") return "";
    return character === "." ? this.#one(OTHER) : character;
  }

  #class(): string {
    const isNegated = this.#take("^");
    const members: string[] = [];
    while (!this.#take("]")) {
      const character = this.#source[this.#at++] ?? "";
      const low = character === "\\" ? this.#escape() : character;
      const [mark, high] = this.#source.slice(this.#at);
      if (mark === "-" && high !== undefined && high !== "]") {
        this.#at += 2;
        members.push(low, high);
      } else members.push(low);
    }
    return isNegated ? this.#one(OTHER) : this.#one(members);
  }

  #escape(): string {
    const character = this.#source[this.#at++] ?? "";
    switch (character) {
      case "b":
      case "B":
        return "";
      case "d":
        return this.#one(DIGITS);
      case "w":
        return this.#one(WORD);
      case "s":
        return " ";
      case "n":
        return "\n";
      case "t":
        return "\t";
      case "r":
        return "\r";
      case "u": {
        const code = this.#source.slice(this.#at, this.#at + 4);
        this.#at += 4;
        return String.fromCharCode(Number.parseInt(code, 16));
      }
      default:
        return character;
    }
  }

  #quantifier(): readonly [least: number, most: number] {
    const match = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at));
    if (!match) return [1, 1];
    this.#at += match[0].length;
    const [mark, least = "0", comma, most = ""] = match;
    if (mark.startsWith("?")) return [0, 1];
    if (mark.startsWith("*")) return [0, Number.POSITIVE_INFINITY];
    if (mark.startsWith("+")) return [1, Number.POSITIVE_INFINITY];
    if (comma === "") return [Number(least), Number(least)];
    return [Number(least), most === "" ? Number.POSITIVE_INFINITY : Number(most)];
  }

  #take(text: string): boolean {
    const isNext = this.#source.startsWith(text, this.#at);
    if (isNext) this.#at += text.length;
    return isNext;
  }

  #one(choices: readonly string[]): string {
    return choices[Math.floor(this.#random() * choices.length)] ?? "";
  }
}
