using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.SettleMoney;

internal sealed class SettleMoneyForm
{
    /// <summary>The version of the case that was shown.</summary>
    public long? Version { get; set; }

    public string Reference { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string Note { get; set; } = "";
}

internal sealed class SettleMoneyFormValidator : AbstractValidator<SettleMoneyForm>
{
    public SettleMoneyFormValidator()
    {
        RuleFor(f => f.Reference).Must(r => r.Length is > 0 and <= MoneyCase.LongestReference).WithMessage("Enter a reference of at most 100 characters.");
        RuleFor(f => f.Note).MaximumLength(MoneyCase.LongestNote).WithMessage("Use at most 1,000 characters.");
    }
}
