using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Marketplace.Messages.Domain;

namespace Marketplace.Messages.SendMessage;

internal sealed class SendMessageForm
{
    [DataType(DataType.MultilineText)]
    public string Text { get; set; } = "";

    public string Key { get; set; } = "";

    /// <summary>
    /// The same for the same words of the same form. A page that the browser brings back carries its old key, and other words on it are
    /// another message. What is no key of a form at all is as good as a new one.
    /// </summary>
    public Guid OnceKey => Guid.TryParse(Key, out var key)
        ? new Guid(SHA256.HashData([.. key.ToByteArray(), .. Encoding.UTF8.GetBytes(Text)]).AsSpan(0, 16))
        : Guid.NewGuid();
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
