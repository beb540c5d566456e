using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Complaints.Domain;

namespace Marketplace.Complaints.WithdrawFromContract;

internal sealed class WithdrawForm
{
    /// <summary>Optional.</summary>
    [DataType(DataType.MultilineText)]
    public string Reason { get; set; } = "";
}

internal sealed class WithdrawFormValidator : AbstractValidator<WithdrawForm>
{
    public WithdrawFormValidator() => RuleFor(f => f.Reason).MaximumLength(Withdrawal.LongestReason).WithMessage("Use at most 500 characters.");
}
