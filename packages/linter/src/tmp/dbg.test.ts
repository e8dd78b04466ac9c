import { it } from "vitest";
import { toPassage } from "../narrative/passage.ts";
it("x",()=>{ const p=toPassage({text:process.env.T??"",start:0},[]); for(const f of p.phrases) console.log(p.text.slice(f.start,f.end), JSON.stringify(f.meanings), JSON.stringify([...f.context])); console.log(p.sentences.map(s=>JSON.stringify(p.text.slice(s.start,s.end))).join("\n"))});
