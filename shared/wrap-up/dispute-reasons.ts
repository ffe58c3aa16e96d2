import type { Label } from './disposition.ts';

/** A reason for a dispute or a deduction. */
export interface DisputeReason {
  readonly id: string;
  readonly label: Label;
  /** Adjustment reason code of X12 element 426 for whoever passes it on by EDI; null: it has none that fits. */
  readonly x12: string | null;
}

const reason = (id: string, en: string, es: string, x12: string | null): DisputeReason => ({
  id,
  label: { en, es },
  x12,
});

/** The short list; the first are those most often heard. */
export const disputeReasons: readonly DisputeReason[] = [
  reason('price', 'Price', 'Precio', '01'),
  reason('quantity', 'Quantity or short shipment', 'Cantidad o envío incompleto', '06'),
  reason('damaged', 'Damaged', 'Dañado', '04'),
  reason('quality', 'Quality', 'Calidad', '05'),
  reason('returned', 'Returned', 'Devuelto', '11'),
  reason('wrong-item', 'Wrong item', 'Artículo equivocado', '07'),
  reason('not-received', 'Goods not received', 'Mercancía no recibida', '59'),
  reason('duplicate', 'Invoiced twice', 'Facturado dos veces', '19'),
  reason('already-paid', 'Already paid', 'Ya pagado', '60'),
  reason('po', 'Purchase order missing or wrong', 'Orden de compra ausente o equivocada', '17'),
  reason('no-order', 'No such order', 'No existe el pedido', '61'),
  reason('terms', 'Terms or discount', 'Condiciones o descuento', '09'),
  reason('discount', 'Discount not given', 'Descuento no aplicado', '24'),
  reason('tax', 'Tax or exemption', 'Impuesto o exención', '55'),
  reason('freight', 'Freight', 'Flete', '54'),
  reason('service', 'Service not complete', 'Servicio incompleto', null),
  reason('document', 'Document missing', 'Falta un documento', '44'),
  reason('promotion', 'Promotion or allowance', 'Promoción o bonificación', '56'),
  reason('volume', 'Volume discount', 'Descuento por volumen', '57'),
  reason('unauthorised', 'Charge not authorised', 'Cargo no autorizado', null),
  reason('late-fee', 'Interest or late fee', 'Intereses o recargo', '50'),
  reason('not-mine', 'Not my debt', 'No es mi deuda', null),
  reason('identity-theft', 'Identity theft', 'Robo de identidad', null),
  reason('amount', 'Amount wrong', 'Importe equivocado', null),
  reason('other', 'Other', 'Otro', null),
];
