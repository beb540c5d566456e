using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.AddStatement;

internal sealed class AddStatementForm
{
    [DataType(DataType.MultilineText)]
    public string Words { get; set; } = "";

    public long? Version { get; set; }
}

internal sealed class AddStatementFormValidator : AbstractValidator<AddStatementForm>
{
    public AddStatementFormValidator() => RuleFor(f => f.Words)
        .Must(words => words.Length is > 0 and <= DeletionRequest.LongestStatement).WithMessage("Enter a statement of at most 2,000 characters.");
}
