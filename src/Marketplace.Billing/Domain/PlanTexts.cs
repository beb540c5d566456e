using System.Globalization;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.Domain;

/// <summary>What a plan costs, as a sentence.</summary>
internal static class PlanTexts
{
    public static Sentence Of(PlanTerms terms) => terms.MonthlyPrice == 0
        ? new("{0}% of each order plus {1}, at most {2} per order; no monthly fee", Plain(terms.Percentage), terms.FixedPart, terms.Most)
        : new("{0}% of each order plus {1}, at most {2} per order; {3} per month", Plain(terms.Percentage), terms.FixedPart, terms.Most, terms.Monthly);

    public static string Plain(decimal number) => number.ToString("0.##", CultureInfo.CurrentCulture);
}
