import { chromium } from 'playwright-core'; import sirv from 'sirv'; import http from 'node:http'; import fs from 'node:fs';
const s = sirv('dist',{dev:true}); const srv=http.createServer((q,r)=>s(q,r,()=>{r.statusCode=404;r.end()})).listen(0); const port=srv.address().port;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] }); const p = await b.newPage(); await p.goto(`http://127.0.0.1:${port}/`);
const lines = fs.readFileSync('/tmp/questions.txt','utf8').trim().split('\n').map(l=>l.split('|'));
const out = await p.evaluate(async (qs)=>{ const pf = await import('/pagefind/pagefind.js'); await pf.init(); const res=[]; for(const [q] of qs){ const r = await pf.search(q); const d = await Promise.all(r.results.slice(0,4).map(x=>x.data())); res.push(d.map(x=>x.url)); } return res; }, lines);
let first=0, three=0; out.forEach((urls,i)=>{ const want=lines[i][1].split(','); const hit = urls.findIndex(u=>want.some(w=>u.endsWith(w)||(!w.includes('#')&&u.split('#')[0].endsWith(w)))); if(hit===0)first++; if(hit>=0&&hit<3)three++; if(hit!==0) console.log(hit, lines[i][0],'→',urls.map(u=>u.replace('/career-guides/medical-coder','')).join('  ')); });
console.log({n:out.length,first,three}); await b.close(); srv.close();
