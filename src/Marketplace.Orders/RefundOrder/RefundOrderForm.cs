using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Orders.Steps;

namespace Marketplace.Orders.RefundOrder;

internal sealed class RefundOrderForm : StepForm
{
    [DataType(DataType.MultilineText)]
    public string Reason { get; set; } = "";

    public bool MoneyReturned { get; set; }
}

internal sealed class RefundOrderFormValidator : AbstractValidator<RefundOrderForm>
{
    public RefundOrderFormValidator() =>
        RuleFor(f => f.Reason).MaximumLength(1000).WithMessage("Use at most 1,000 characters.");
}
