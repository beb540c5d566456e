using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Steps;

namespace Marketplace.Orders.ChangeAmount;

internal sealed class ChangeAmountForm : StepForm
{
    public decimal? Amount { get; set; }

    [DataType(DataType.MultilineText)]
    public string Reason { get; set; } = "";
}

internal sealed class ChangeAmountFormValidator : AbstractValidator<ChangeAmountForm>
{
    public ChangeAmountFormValidator()
    {
        RuleFor(f => f.Amount).IsAmount();
        RuleFor(f => f.Reason).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter a reason.")
            .MaximumLength(Proposal.ReasonLength).WithMessage("Use at most 500 characters.");
    }
}
