using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Messages.Domain;

namespace Marketplace.Messages.AnswerQuestion;

internal sealed class AnswerQuestionForm
{
    /// <summary>The version of the question that was shown.</summary>
    public long? Version { get; set; }

    [DataType(DataType.MultilineText)]
    public string Text { get; set; } = "";
}

internal sealed class AnswerQuestionFormValidator : AbstractValidator<AnswerQuestionForm>
{
    public AnswerQuestionFormValidator() =>
        RuleFor(f => f.Text).Must(t => t.Length is >= SupportQuestion.Shortest and <= SupportQuestion.Longest).WithMessage(SupportQuestion.NoAnswer);
}
