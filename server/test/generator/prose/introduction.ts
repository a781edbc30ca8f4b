import type { Facts } from './facts.ts';

const LAW = '《中华人民共和国政府信息公开条例》（国务院令第711号）';
const NOTICES = {
  '2021':
    '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）',
  '2019':
    '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）',
};

export function introduction(facts: Facts): string[] {
  const { organ, year, random } = facts;
  const notice = random.chance(0.7) ? `和${NOTICES[facts.formId]}` : '';
  const author = random.pick(['特此编制', '由本机关编制', '结合实际编制']);
  const opening = random.pick([
    `按照${LAW}${notice}的规定，${author}《${organ.name}${year}年政府信息公开工作年度报告》。`,
    `本报告依据${LAW}${notice}，${author}，现向社会公布。`,
  ]);
  const period = random.pick([
    `所列数据的统计期限为${year}年1月1日至12月31日。`,
    `报告中数据统计的起止时间是${year}年1月1日至${year}年12月31日。`,
    `数据统计期限自${year}年1月1日起，至${year}年12月31日止。`,
  ]);
  const contact = random.pick([
    '',
    `报告电子版登载在${organ.seat}政府门户网站的政府信息公开专栏，读者如有疑问，可与本机关政务公开工作机构联系（电话：0000-${random.int(2000000, 8999999)}）。`,
    `欢迎在${organ.seat}政府门户网站查阅、下载。`,
  ]);
  return random.chance(0.3) && contact !== '' ? [opening + period, contact] : [opening + period + contact];
}
