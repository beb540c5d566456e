using FluentValidation;
using Marketplace.Messages.Domain;

namespace Marketplace.Messages.SendMessage;

internal sealed class SendMessageForm
{
    public string Text { get; set => field = (value ?? "").ReplaceLineEndings("\n").Trim(); } = "";

    public string Key { get; set; } = "";

    /// <summary>What is no key of a form at all is as good as a new one.</summary>
    public Guid OnceKey => Guid.TryParse(Key, out var key) ? key : Guid.NewGuid();
}

internal sealed class SendMessageFormValidator : AbstractValidator<SendMessageForm>
{
    public SendMessageFormValidator()
    {
        RuleFor(f => f.Text)
            .Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Please write a message.")
            .MaximumLength(Message.LongestText).WithMessage("A message has at most 2,000 characters. Please shorten it, or send it in two.");
    }
}
