/** Under this the sample's script leaves what takes one, in the isolated world that no page sees. */
export const sampleKey = 'alongside-sample';
