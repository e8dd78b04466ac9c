/** The look of the HTML reports: on screens of any width, in the dark and on paper. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #555; --error: #b3261e; --warning: #8a5a00; --info: #0b5cad; --good: #1b6e3c; --link: #0b4fa8; }
@media (prefers-color-scheme: dark) { :root { --soft: #bbb; --error: #ff8a80; --warning: #ffc66b; --info: #8ab4f8; --good: #7ed9a0; --link: #9ec2ff; } }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 68rem; padding: 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin-bottom: .5rem; }
a { color: var(--link); }
.tool { color: var(--soft); margin: 0 0 1rem; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; padding: 0; }
.figures li { border: 1px solid var(--line); border-radius: .5rem; padding: .4rem .8rem; }
.figures strong { font-size: 1.25rem; }
.error strong, .open [data-name=State] { color: var(--error); }
.warning strong { color: var(--warning); }
.info strong { color: var(--info); }
.met [data-name=State] { color: var(--good); }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
th[scope=row] { font-weight: inherit; overflow-wrap: anywhere; }
td { overflow-wrap: break-word; }
[data-name=State], [data-name=Where], [data-name=Documented] { white-space: nowrap; }
.file { border-top: 2px solid var(--line); margin-top: 2rem; }
.findings { padding-left: 1.75rem; }
.findings > li { border-left: .25rem solid var(--line); margin: 0 0 1rem; padding-left: .8rem; }
.findings > li.error { border-color: var(--error); }
.findings > li.warning { border-color: var(--warning); }
.findings > li.info { border-color: var(--info); }
.findings p { margin: 0 0 .25rem; overflow-wrap: break-word; }
.tag { border: 1px solid currentColor; border-radius: 1rem; font-size: .8rem; padding: 0 .5rem; }
.why { color: var(--soft); }
.trouble { border: 2px solid var(--error); border-radius: .5rem; overflow-wrap: anywhere; padding: 0 1rem; }
footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem; margin-top: 2rem; }
@media (max-width: 40rem) {
body { padding: 1rem; }
thead { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px; }
table, tbody, tr, th[scope=row], td { display: block; }
tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
th[scope=row], td { border: 0; padding: 0; }
th[scope=row] { font-weight: 600; }
td::before { color: var(--soft); content: attr(data-name) ": "; }
td:empty { display: none; }
[aria-labelledby=files] td { display: inline-block; margin-right: .75rem; }
}
@media print { body { max-width: none; padding: 0; } .findings > li, tr { break-inside: avoid; } a { color: inherit; text-decoration: none; } }
`;
