using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Billing.Domain;

namespace Marketplace.Billing.ObjectToHold;

internal sealed class ObjectToHoldForm
{
    [DataType(DataType.MultilineText)]
    public string Words { get; set; } = "";
}

internal sealed class ObjectToHoldFormValidator : AbstractValidator<ObjectToHoldForm>
{
    public ObjectToHoldFormValidator() => RuleFor(f => f.Words).Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Say why the money should be released.")
        .MaximumLength(HoldObjection.LongestWords).WithMessage("Use at most 2,000 characters.");
}
