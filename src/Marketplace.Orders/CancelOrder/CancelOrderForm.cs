using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Orders.Steps;

namespace Marketplace.Orders.CancelOrder;

internal sealed class CancelOrderForm : StepForm
{
    public string Reason { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string Clarification { get; set; } = "";

    public bool MoneyReturned { get; set; }
}

internal sealed class CancelOrderFormValidator : AbstractValidator<CancelOrderForm>
{
    public CancelOrderFormValidator()
    {
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Choose a reason.");
        RuleFor(f => f.Clarification).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Explain what happened.")
            .MaximumLength(1000).WithMessage("Use at most 1,000 characters.");
    }
}
