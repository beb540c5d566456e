using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Steps;

namespace Marketplace.Orders.ProposeDelay;

internal sealed class ProposeDelayForm : StepForm
{
    /// <summary>The new last day of the delivery, as date fields send it.</summary>
    public string Day { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string Reason { get; set; } = "";

    internal DateOnly? Date => DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

internal sealed class ProposeDelayFormValidator : AbstractValidator<ProposeDelayForm>
{
    public ProposeDelayFormValidator()
    {
        RuleFor(f => f.Day).Must((form, _) => form.Date is { Year: < 9999 }).WithMessage("Choose a day.");
        RuleFor(f => f.Reason).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter a reason. The buyer will read it.")
            .MaximumLength(Proposal.ReasonLength).WithMessage("Use at most 500 characters.");
    }
}
