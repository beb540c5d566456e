using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Domain;

namespace Marketplace.Accounts.SuspendAccount;

internal sealed class SuspendAccountForm
{
    [DataType(DataType.MultilineText)]
    public string Reason { get; set; } = "";

    public int? Days { get; set; }
}

internal sealed class SuspendAccountValidator : AbstractValidator<SuspendAccountForm>
{
    public SuspendAccountValidator()
    {
        RuleFor(f => f.Reason).Must(r => r.Length is >= Suspension.LeastReason and <= Suspension.LongestReason).WithMessage("Enter a reason of 20 to 2,000 characters.");
        RuleFor(f => f.Days).InclusiveBetween(1, Suspension.MostDays).WithMessage("Enter a number of days from 1 to 3,650, or leave it empty.");
    }
}
