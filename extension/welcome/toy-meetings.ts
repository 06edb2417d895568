/** An invented meeting; minutes after midnight. */
export interface ToyMeeting {
  readonly title:
    | 'meetingKickOff'
    | 'meetingPlanning'
    | 'meetingCustomer'
    | 'meetingBudget'
    | 'meetingInterview'
    | 'meetingProject'
    | 'meetingDesign'
    | 'meetingSteering'
    | 'meetingBoard'
    | 'meetingSupplier'
    | 'meetingForecast'
    | 'meetingAllHands';
  readonly from: number;
  readonly to: number;
}

const at = (hour: number, minute = 0): number => hour * 60 + minute;

/** Five days as a leader has them: full, with a few gaps in between. The first working day gets the first. */
export const toyMeetings: readonly (readonly ToyMeeting[])[] = [
  [
    { title: 'meetingKickOff', from: at(9), to: at(10) },
    { title: 'meetingPlanning', from: at(10), to: at(12) },
    { title: 'meetingCustomer', from: at(13), to: at(14) },
    { title: 'meetingBudget', from: at(15), to: at(16, 30) },
  ],
  [
    { title: 'meetingInterview', from: at(9, 30), to: at(11) },
    { title: 'meetingProject', from: at(13), to: at(15) },
    { title: 'meetingCustomer', from: at(15, 30), to: at(17) },
  ],
  [
    { title: 'meetingDesign', from: at(8, 30), to: at(10) },
    { title: 'meetingBoard', from: at(11), to: at(12) },
    { title: 'meetingSteering', from: at(13, 30), to: at(16, 30) },
  ],
  [
    { title: 'meetingSupplier', from: at(9), to: at(9, 45) },
    { title: 'meetingForecast', from: at(9, 45), to: at(12) },
    { title: 'meetingInterview', from: at(13), to: at(14, 30) },
    { title: 'meetingProject', from: at(15, 30), to: at(16, 30) },
  ],
  [
    { title: 'meetingAllHands', from: at(9), to: at(10) },
    { title: 'meetingBoard', from: at(11), to: at(12, 30) },
    { title: 'meetingDesign', from: at(13, 30), to: at(15) },
  ],
];
