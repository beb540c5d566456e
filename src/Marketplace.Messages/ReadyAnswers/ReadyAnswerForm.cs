using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Messages.Domain;

namespace Marketplace.Messages.ReadyAnswers;

internal sealed class ReadyAnswerForm
{
    public string Name { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string Text { get; set; } = "";
}

internal sealed class ReadyAnswerFormValidator : AbstractValidator<ReadyAnswerForm>
{
    public ReadyAnswerFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage("Enter a name.").MaximumLength(ReadyAnswer.LongestName).WithMessage("Use at most 60 characters.");
        RuleFor(f => f.Text).NotEmpty().WithMessage("Enter an answer.").MaximumLength(ReadyAnswer.LongestText).WithMessage("Use at most 1,800 characters.");
    }
}
