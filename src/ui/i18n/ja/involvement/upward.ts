import type { upwardTexts as english } from '../../en/involvement/upward.ts';
import type { Translation } from '../../tables.ts';

export const upwardTexts: Translation<typeof english> = {
  a25: {
    name: '上司の目指すこと',
    title: '{name}さんと、目指すことを話す',
    titleAlone: '上司の目指すことを知る',
    question: '私たちは何を成し遂げようとしていて、それはなぜでしょう？',
    followUp: '理解したことの短いメモ。',
    place: '相手の望む場所と方法で',
  },
  a26: {
    name: '上司へのフィードバック',
    title: '{name}さんと三十分',
    titleAlone: '上司と三十分',
    question: '何があり、どうなり、代わりに何を試せるでしょう？',
    followUp: 'お互いにお礼を。',
    place: '人目のない場所',
  },
  a27: {
    name: '一つ引き受ける',
    title: '{name}さんの仕事を一つ引き受ける',
    titleAlone: '上司の仕事を一つ引き受ける',
    question: '片づいたらいちばん助かることは何で、いつまでがよいですか？',
    followUp: '終わったら知らせる。',
    place: 'どこでも',
  },
  a28: {
    name: '上司の得意なこと',
    title: '{name}さんをチームに迎える',
    titleAlone: '上司をチームに招く',
    question: 'いちばん得意なことで、チームがぜひ見たいものは何でしょう？',
    followUp: 'チームにどんな変化があったかを伝える。',
    place: 'チームと一緒に',
  },
  a29: {
    name: '先回りする',
    title: '{name}さんと次の締め切りに備える',
    titleAlone: '上司の次の締め切りに備える',
    question: 'そのために必要で、まだないものは何ですか？',
    followUp: 'それを届ける。',
    place: 'どこでも',
  },
  a32: {
    name: '一緒に決める',
    title: '{name}さんと一緒に決める',
    titleAlone: '一緒に何かを決める',
    question: '紙の上にはどんな選択肢があり、選ばないほうの良さは何でしょう？',
    followUp: '決めたことと理由を書き留める。',
    place: 'どこでも',
  },
  a35: {
    name: '先に伝える',
    title: '{name}さんへの近況報告',
    titleAlone: '上司への近況報告',
    question: '何が進み、次に何があり、何が必要ですか？',
    followUp: 'どのくらいの間隔の報告が役立つかを決める。',
    place: '相手の望む場所と方法で',
  },
  a36: {
    name: '障害と提案',
    title: '{name}さんと障害を取り除く',
    titleAlone: '上司と障害を取り除く',
    question: '避けて進む道を二つ挙げるなら？どちらを選びますか？',
    followUp: '決めたことを書き留める。',
    place: 'どこでも',
  },
};
