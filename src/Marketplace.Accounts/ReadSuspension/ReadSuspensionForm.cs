using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Domain;

namespace Marketplace.Accounts.ReadSuspension;

internal sealed class ReadSuspensionForm
{
    [DataType(DataType.MultilineText)]
    public string Appeal { get; set; } = "";
}

internal sealed class ReadSuspensionValidator : AbstractValidator<ReadSuspensionForm>
{
    public ReadSuspensionValidator() => RuleFor(f => f.Appeal).Must(a => a.Length is >= Suspension.LeastReason and <= Suspension.LongestReason)
        .WithMessage("Say in 20 to 2,000 characters why the suspension is wrong.");
}
