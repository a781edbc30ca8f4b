import type { Template } from './spell.ts';

/** That all were dealt with: nothing is carried over. Behind what was received; 答复 alone would say less. */
export const ALL_DONE: readonly Template[] = [
  '[均已|已全部|已经全部|全部|均|都已][办结|办理完毕|处理完毕|办理完成|答复完毕]',
  '[均已|已全部|全部|均][按期|按时|依法|及时][办结|办理完毕]',
  '[均|全部|均已]在[法定期限内|规定时限内|规定期限内|法定时限内][办结|办理完毕]',
  '[所有|全部|以上]申请[均已|已全部|全部][办结|办理完成|答复完毕]',
];

/** That all were upheld. Behind the total of reviews or suits. */
export const ALL_UPHELD: readonly Template[] = [
  '[均|全部|均已|均被|均予|全部予以|均获][维持|结果维持|维持原行政行为]',
  '[结果|审理结果|复议结果|裁决结果]均为[维持|结果维持]',
  '[均获|全部获得|均得到|均予以]维持',
];
