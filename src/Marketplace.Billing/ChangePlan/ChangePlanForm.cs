using System.Globalization;
using FluentValidation;
using Marketplace.Billing.Domain;

namespace Marketplace.Billing.ChangePlan;

internal sealed class ChangePlanForm
{
    /// <summary>The newest version on the page.</summary>
    public int Seen { get; set; }

    public decimal? Percentage { get; set; }

    public decimal? Fixed { get; set; }

    public decimal? Cap { get; set; }

    public decimal? MonthlyPrice { get; set; }

    /// <summary>"now", or a month such as 2026-12, from whose first day the change counts.</summary>
    public string From { get; set; } = Now;

    public const string Now = "now";

    public DateTime StartAt(DateTime now) => From == Now ? now : Month.Parse(From, CultureInfo.InvariantCulture).Start;
}

internal sealed class ChangePlanValidator : AbstractValidator<ChangePlanForm>
{
    private const decimal Most = 1_000_000;

    public ChangePlanValidator()
    {
        RuleFor(f => f.Percentage).Must(p => p is >= 0 and <= 100).WithMessage("Enter a percentage from 0 to 100.");
        RuleFor(f => f.Fixed).Must(IsAmount).WithMessage("Enter an amount from 0 to 1,000,000.");
        RuleFor(f => f.Cap).Must(IsAmount).WithMessage("Enter an amount from 0 to 1,000,000.");
        RuleFor(f => f.MonthlyPrice).Must(IsAmount).WithMessage("Enter an amount from 0 to 1,000,000.");
        RuleFor(f => f.From).Must(f => f == ChangePlanForm.Now || Month.TryParse(f, CultureInfo.InvariantCulture, out _)).WithMessage("Choose when the change starts.");
    }

    private static bool IsAmount(decimal? amount) => amount is >= 0 and <= Most;
}
