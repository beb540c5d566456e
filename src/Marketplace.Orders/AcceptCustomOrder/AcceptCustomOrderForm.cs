using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Orders.Shown;

namespace Marketplace.Orders.AcceptCustomOrder;

internal sealed class AcceptCustomOrderForm : ContactForm
{
    [DataType(DataType.MultilineText)]
    public string Note { get; set; } = "";
}

internal sealed class AcceptCustomOrderFormValidator : ContactFormValidator<AcceptCustomOrderForm>
{
    public AcceptCustomOrderFormValidator() => RuleFor(f => f.Note).MaximumLength(1000).WithMessage("Use at most 1,000 characters.");
}
