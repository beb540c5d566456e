using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.AnswerGuide;

internal sealed class AnswerGuideForm
{
    public bool? Helped { get; set; }

    [DataType(DataType.MultilineText)]
    public string Comment { get; set; } = "";
}

internal sealed class AnswerGuideFormValidator : AbstractValidator<AnswerGuideForm>
{
    public AnswerGuideFormValidator()
    {
        RuleFor(f => f.Helped).NotNull().WithMessage("Choose yes or no.");
        RuleFor(f => f.Comment).MaximumLength(GuideAnswer.LongestComment).WithMessage("Use at most 500 characters.");
    }
}
