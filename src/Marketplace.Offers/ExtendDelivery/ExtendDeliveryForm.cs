using FluentValidation;
using Marketplace.Offers.Shared;

namespace Marketplace.Offers.ExtendDelivery;

internal sealed class ExtendDeliveryForm
{
    public int? Days { get; set; }

    /// <summary>The day on which the usual time is back.</summary>
    public string Until { get; set; } = "";
}

internal sealed class ExtendDeliveryValidator : AbstractValidator<ExtendDeliveryForm>
{
    public const int MostDays = 60;

    public ExtendDeliveryValidator(TimeProvider clock)
    {
        RuleFor(f => f.Days).Must(days => days is >= 1 and <= MostDays).WithMessage("Enter 1 to 60 days.");
        RuleFor(f => f.Until).NotEmpty().WithMessage("Choose a day from tomorrow to a year from now.").IsComingDay(clock);
    }
}
