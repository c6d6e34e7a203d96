import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { type FieldOffer, sheetOfKey } from '@/shared/field/field-sheets';
import { Button } from '@/shared/ui/button';
import type { AnswerValue } from './api';
import classes from './section.module.css';

interface OfferProps {
  offer: FieldOffer;
  subject: string;
  /** Takes the figure over as the answer; left out for those who only read. */
  take?: ((value: AnswerValue) => void) | undefined;
}

/** The figure that a field sheet proposes for a criterion; nobody has to take it. */
export function Offer({ offer, subject, take }: OfferProps) {
  const { t } = useTranslation('field');
  const figure = offer.denominator === null ? String(offer.number ?? 0) : `${offer.numerator ?? 0}/${offer.denominator}`;
  const value: AnswerValue = offer.denominator === null ? { number: offer.number } : { numerator: offer.numerator, denominator: offer.denominator };
  return (
    <div className={classes.offer}>
      <Link to={`/inspections/${subject}/field/${sheetOfKey(offer.sheet)}`} className="num">{t(`offer.${offer.sheet}`, { figure })}</Link>
      {take ? <Button size="md" variant="default" onClick={() => { take(value); }}>{t('offer.take')}</Button> : null}
    </div>
  );
}
