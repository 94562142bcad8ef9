// node shots.tmp.mjs path name width theme  -> /tmp/name-0.png … slices of 1400 px
import { chromium } from 'playwright-core';
const [,, path, name, w='375', theme='light', sliceH='1500'] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const p = await b.newPage({ viewport: { width: +w, height: 900 }, colorScheme: theme });
p.on('console', m => console.log('console', m.type(), m.text()));
p.on('pageerror', e => console.log('pageerror', e.message));
await p.goto('http://127.0.0.1:8099' + path); await p.waitForTimeout(200);
const H = await p.evaluate(() => document.documentElement.scrollHeight);
const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth); if (over>0) console.log('overflow', over);
let i=0; for (let y=0;y<H && i<12;y+=+sliceH,i++) await p.screenshot({ path:`/tmp/${name}-${i}.png`, fullPage:true, clip:{x:0,y,width:+w,height:Math.min(+sliceH,H-y)} });
console.log(name,H,i); await b.close();
