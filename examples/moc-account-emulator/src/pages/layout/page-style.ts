/** What the pages of accounts have beside the look of the sign-in page. */
export const pageStyle = `
html { overflow-wrap: break-word; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; }
header > b { flex: none; }
header > span { flex: 1 1 14rem; }
header nav { display: flex; gap: .25rem; }
header nav a, header nav b { display: inline-block; min-width: 2.75rem; min-height: 2.75rem; padding: .625rem .625rem; border-radius: .375rem;
  font-size: .9375rem; line-height: 1.5; text-align: center; color: #fff; }
header nav b { background: #fff; color: var(--navy); letter-spacing: 0; }
header nav a:hover { background: #22396e; }
header nav a:focus-visible { outline-color: #fff; }
.stage { padding-top: 1.5rem; }
main { flex: 0 1 42rem; max-width: 42rem; min-width: 0; }
main.wide { flex-basis: 60rem; max-width: 60rem; }
h1 + p { margin-bottom: 1.25rem; }
h2 { margin: 1.75rem 0 .5rem; font-size: 1.1875rem; line-height: 1.5; color: var(--navy); }
h1 + :is(form, .note, .summary, .badge, .acts) { margin-top: 1rem; }
h1, h2, button, .button { text-wrap: balance; }
p, li, dd, small { text-wrap: pretty; }
main > p > a:only-child { display: inline-block; padding: .375rem 0; }
p { margin: 0 0 1rem; }
form + p { margin-top: 1.25rem; }
a { color: #1d4e9e; text-underline-offset: .15em; }
ul, ol { margin: 0 0 1rem; padding-left: 1.5rem; }
li { margin: .25rem 0; }
hr { margin: 1.75rem 0; border: 0; border-top: .0625rem solid var(--line); }
.step { margin: 0 0 .25rem; font-size: .9375rem; color: var(--soft); }
.soft { color: var(--soft); }
.hint { margin: -.125rem 0 .375rem; font-size: .9375rem; line-height: 1.5; color: var(--soft); }
.optional { font-weight: 400; color: var(--soft); }
.field { margin: 0 0 1.25rem; }
.field input:not([type=hidden]), .field select { margin: 0; }
select { width: 100%; min-height: 3rem; padding: .5rem .75rem; font: inherit; color: inherit; background: #fff;
  border: .0625rem solid #7c879c; border-radius: .5rem; }
.bad > :is(label, legend) { color: #8c1d18; }
.bad :is(input, select) { border-color: #b3261e; box-shadow: inset 0 0 0 .0625rem #b3261e; }
.problem { margin: 0 0 .375rem; font-size: .9375rem; font-weight: 600; line-height: 1.5; color: #8c1d18; }
fieldset { min-width: 0; margin: 0 0 1.25rem; padding: 0; border: 0; }
legend { padding: 0; margin: 0 0 .25rem; font-weight: 600; }
.row { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 0 1rem; }
.row > .field { flex: 1 1 12rem; min-width: 0; }
.row > .short { flex: 1 1 9rem; }
.field.short { max-width: 14rem; }
.row > .field.short { max-width: none; }
.date { display: flex; flex-wrap: wrap; gap: .5rem; }
.date > div { flex: 1 1 3.5rem; min-width: 0; }
.date > .month { flex: 2 1 7rem; }
.date > .year { flex: 1 1 5rem; }
.date input:not([type=hidden]), .date select { margin: 0; padding: .5rem; }
.date label { font-size: .9375rem; font-weight: 400; color: var(--soft); }
.choice { display: flex; gap: .75rem; align-items: flex-start; margin: 0 0 .5rem; padding: .625rem .875rem;
  border: .0625rem solid var(--line); border-radius: .5rem; cursor: pointer; }
.choice:has(:checked) { border-color: var(--navy); background: #f3f6fc; }
.choice:has(:disabled) { color: var(--soft); background: #f3f5f9; cursor: default; }
.choice input:not([type=hidden]) { flex: none; width: 1.375rem; min-height: 1.375rem; height: 1.375rem; margin: .125rem 0 0;
  padding: 0; accent-color: var(--navy); }
.choice b, .choice span { display: block; font-weight: 600; }
.choice small { display: block; font-size: .9375rem; font-weight: 400; line-height: 1.5; color: var(--soft); }
.choice span span { font-weight: 400; }
.inline { display: flex; flex-wrap: wrap; gap: .5rem; }
.inline .choice { flex: 1 1 8rem; margin: 0; }
.button { display: block; width: 100%; min-height: 3rem; padding: .625rem 1rem; font-weight: 600; text-align: center;
  text-decoration: none; color: #fff; background: var(--navy); border: .0625rem solid var(--navy); border-radius: .5rem; }
.button:hover { background: #22396e; }
.button.quiet { color: var(--navy); background: #fff; border-color: var(--line); }
.button.quiet:hover { background: #f3f5f9; }
.green { background: #16693a; border-color: #16693a; }
.green:hover { background: #12552f; }
.blue { background: #1d4e9e; border-color: #1d4e9e; }
.blue:hover { background: #173f80; }
.acts { display: grid; gap: .75rem; margin-top: 1.5rem; }
.acts button.quiet { margin: 0; }
button.link { display: inline; width: auto; min-height: 0; padding: .25rem 0; font-weight: 400; color: #1d4e9e;
  background: none; border: 0; text-decoration: underline; text-underline-offset: .15em; }
.note { margin: 0 0 1.25rem; padding: .75rem 1rem; border-left: .25rem solid var(--gold); border-radius: .25rem;
  background: #fdf7e8; }
.note p:last-child, .note ul:last-child { margin-bottom: 0; }
.good { border-left-color: #16693a; background: #edf7f0; }
.summary { margin: 0 0 1.25rem; padding: .75rem 1rem; border-left: .25rem solid #b3261e; border-radius: .25rem;
  background: #fdeeec; }
.summary h2 { margin: 0 0 .25rem; font-size: 1.0625rem; color: #7a1610; }
.summary p, .summary ul { margin-bottom: 0; }
.summary:focus { outline: .1875rem solid var(--gold); outline-offset: .125rem; }
.summary li a { display: inline-block; padding: .25rem 0; }
.summary a { color: #7a1610; }
.scroll { max-height: 18rem; overflow-y: auto; padding: .875rem 1rem; margin: 0 0 1rem; border: .0625rem solid var(--line);
  border-radius: .5rem; background: #fafbfd; }
.scroll h2 { margin: .75rem 0 .25rem; font-size: 1.0625rem; }
.scroll h2:first-child { margin-top: 0; }
.facts { margin: 0 0 1.25rem; display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .375rem 1rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; min-width: 0; font-weight: 600; }
@supports selector(:has(*)) { form:has([value=external]:checked) .internal { display: none; } }
.code input:not([type=hidden]) { max-width: 13rem; font-size: 1.5rem; letter-spacing: .25em; font-variant-numeric: tabular-nums; }
.cards { display: flex; flex-wrap: wrap; gap: 1rem; margin: 0 0 1.25rem; }
.cards figure { flex: 1 1 15rem; margin: 0; min-width: 0; }
.cards svg { display: block; width: 100%; height: auto; }
.cards figcaption { margin-top: .25rem; font-size: .9375rem; color: var(--soft); }
.badge { display: flex; gap: 1.25rem; align-items: center; flex-wrap: wrap; margin: 0 0 1.25rem; }
.badge svg { flex: none; width: 6.5rem; height: auto; }
.badge > div { flex: 1 1 12rem; }
.badge b { display: block; font-size: 1.1875rem; line-height: 1.5; color: var(--navy); }
.pill { display: inline-block; padding: .125rem .75rem; border-radius: 1rem; font-size: .9375rem; font-weight: 600;
  background: #e6ebf5; color: var(--navy); }
.pill.ok { background: #dff1e5; color: #0f4d2a; }
.pill.wait { background: #fbeecb; color: #5c4200; }
progress { width: 100%; height: 1rem; accent-color: #16693a; }
.mail { margin: 0 0 1rem; padding: .875rem 1rem; border: .0625rem solid var(--line); border-radius: .5rem; }
.mail h2 { margin: 0 0 .25rem; font-size: 1.0625rem; }
.mail pre { margin: .5rem 0 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
.time { font-size: 1.25rem; font-weight: 600; color: var(--navy); }
input[type=file] { padding: .625rem; }
@media (max-width: 30rem) {
  header { gap: .25rem 1rem; }
  header > b { flex: 1; }
  header > span { order: 3; flex-basis: 100%; }
  main { padding: 1.25rem 1rem 1.5rem; }
  .stage { padding: 1rem .5rem 2rem; }
  h1 { font-size: 1.3125rem; }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin-bottom: .5rem; }
}
`;
