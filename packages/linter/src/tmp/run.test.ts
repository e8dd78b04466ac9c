import { it } from "vitest";
import { readFileSync } from "node:fs";
import { lint } from "/work/main/packages/linter/src/lint.ts";
it("run",()=>{ for(const f of (process.env.F??"").split(",")){ const t=readFileSync(f,"utf8"); const r=lint({text:t,path:f},{today:"2026-11-23"}); console.log("== "+f); for(const d of r.diagnostics) console.log(`${d.severity} ${d.ruleId} «${t.slice(d.range.start,d.range.end).slice(0,50)}» ${process.env.M?d.message:""}`); for(const x of r.failures) console.log("FAIL",x.ruleId,x.error); if(process.env.E) console.log(JSON.stringify(r.encounters.map(e=>e.encounter),null,1)); } });
