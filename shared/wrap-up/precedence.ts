/**
 * The fixed order in which the one primary result of a conversation is taken; the first that fits is it, and everything else
 * stays beside it as facts, which are counted too.
 *
 * 1. What ends or pauses collection of everything, the hardest first: nobody may read a promise where a bankruptcy stands.
 * 2. Commitments, the surest first: a promise on the rest stands before the dispute of one invoice, which keeps its own hold,
 *    its own task and its own count.
 * 3. What puts the money itself in question: dispute, claim of payment, request for validation.
 * 4. What is known of the money: offers, blockers of a trade invoice, hardship.
 * 5. What limits the next contact, and matters for others: place, time, complaint, abuse, language.
 * 6. A talk without any of these.
 * 7. No talk: somebody else, not verified, machine, nobody.
 */
export const precedence: readonly string[] = [
  ...['DEC', 'INSOLV', 'BK', 'ATT', 'MIN', 'IDT', 'VUL', 'CND', 'CCA'],
  ...['RPC-PIF', 'SIF', 'PTP-M', 'PTP', 'RPC-PP'],
  ...['DSP', 'PAID', 'VAL', 'TB', 'MIL'],
  ...['SIF-O', 'RUN', 'EFT', 'CIM', 'SHORT', 'CR-DUE', 'PORTAL', 'PO-MISS', 'PO-WRONG', 'RCPT', 'POD', 'APP'],
  ...[
    'INV-COPY',
    'INV-NR',
    'HARD',
    'CASH',
    'UTP',
    'RPC-CB',
    'RTP',
    'HOLD-ORD',
    '3PTY-PAY',
    'CONTACT-X',
    'SALES',
  ],
  ...['WORK', 'INC', 'CMP', 'ABU', 'LANG'],
  ...['HU-V', 'NEG', 'INFO'],
  ...['UNV', 'HU-P', 'WN', 'TP-REF', 'TP-LOC', 'TP-NI', 'GK'],
  ...['VM-F', 'VM-L', 'VM-B', 'VM-N', 'VM-X', 'FAX', 'NIS', 'BZ', 'NA'],
];

const rank = new Map(precedence.map((code, index) => [code, index]));

/** The primary one of these codes; undefined: none is known. */
export function primaryOf(codes: Iterable<string>): string | undefined {
  return [...codes]
    .filter((code) => rank.has(code))
    .sort((left, right) => (rank.get(left) ?? 0) - (rank.get(right) ?? 0))[0];
}
