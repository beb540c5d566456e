using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Contracts.Messages;
using Marketplace.Messages.Domain;

namespace Marketplace.Messages.ContactSupport;

internal sealed class ContactSupportForm
{
    /// <summary>The same for each sending of the same form.</summary>
    public Guid Key { get; set; }

    public SupportTopic? Topic { get; set; }

    /// <summary>The number of an order, of people who are signed in.</summary>
    public string Order { get; set; } = "";

    /// <summary>Of visitors.</summary>
    public string Email { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string Text { get; set; } = "";
}

internal sealed class ContactSupportFormValidator : AbstractValidator<ContactSupportForm>
{
    public ContactSupportFormValidator()
    {
        RuleFor(f => f.Topic).NotNull().WithMessage("Choose a topic.").IsInEnum().WithMessage("Choose a topic.");
        RuleFor(f => f.Text).Must(t => t.Length is >= SupportQuestion.Shortest and <= SupportQuestion.Longest).WithMessage(SupportQuestion.NoText);
    }
}
