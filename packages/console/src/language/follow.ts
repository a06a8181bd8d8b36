import { bilingual } from './bilingual.ts';

/** Will is the axis initiative, skill the axis usage. */
export const followWords = bilingual(
  {
    title: 'Will and skill',
    by: 'By will (initiative) and skill (usage)',
    first: 'Whom to follow first',
    standings: {
      willing: 'Willing, not yet able',
      thriving: 'Willing and able',
      able: 'Able, little will',
      neither: 'Neither',
    },
  },
  {
    title: '意欲と活用',
    by: '意欲（行動力）と活用度で絞り込む',
    first: '支援の優先順',
    standings: {
      willing: '意欲あり・活用不足',
      thriving: '意欲あり・活用中',
      able: '意欲低め・活用中',
      neither: '意欲低め・活用不足',
    },
  },
);
