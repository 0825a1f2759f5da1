import { openDoor } from './work.mjs';
import { ask, makeFolders } from '../../web/js/core.js';
import { instance } from '../node/support/core.mjs';
const size=+process.argv[2]||1000;
const door = await openDoor(size);
const v = door('agreements.list', {});
const FS=v.module.FS; const doc=JSON.parse(new TextDecoder().decode(FS.readFile('/main/index.json')));
const row=doc.rows[0]; console.log('row bytes', JSON.stringify(row).length, 'expected', row.expected?.length, 'plans', row.plans?.length);
for (const many of [1,10,100,1000]) {
  const m = await instance(); makeFolders(m); try{m.FS.mkdir('/main')}catch{}
  const rows=[...Array(many)].map((_,i)=>({...row,agreement:String(i).padStart(5,'0')+row.agreement.slice(5)}));
  for(let p=0;p*16<many;p++) m.FS.writeFile(p?`/main/index-${p}.json`:'/main/index.json', JSON.stringify({...doc,rows:rows.slice(p*16,p*16+16)}));
  const t=[]; for (const [op,args] of [['session.start',{mounts:rows.map(r=>r.agreement)}],['session.start',{mounts:rows.map(r=>r.agreement)}],['agreements.list',{}],['agreements.list',{}]]) { const b=performance.now(); const a=JSON.parse(ask(m,op,args,{now:new Date('2026-12-01T09:00:00Z'),language:'nl'})); t.push((performance.now()-b).toFixed(1)); if(!a.ok) console.log(a.error); if(op==='session.start'&&a.value.unknown.length) console.log('unknown',a.value.unknown.length)}
  console.log(many, t.join(' '));
}
process.exit(0)
