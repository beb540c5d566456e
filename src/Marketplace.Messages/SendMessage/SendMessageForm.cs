using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Marketplace.Kernel.Domain;
using Marketplace.Messages.Domain;

namespace Marketplace.Messages.SendMessage;

internal sealed class SendMessageForm
{
    [DataType(DataType.MultilineText)]
    public string Text { get; set; } = "";

    public string Key { get; set; } = "";

    /// <summary>Files that wait, and go with the message. Those that the form itself brings are read while they come.</summary>
    public List<Number> Files { get; set; } = [];

    /// <summary>A waiting file that is to go, instead of sending.</summary>
    public Number? Remove { get; set; }

    /// <summary>
    /// The same for the same words and files of the same form. A page that the browser brings back carries its old key, and other words on it are
    /// another message. What is no key of a form at all is as good as a new one.
    /// </summary>
    public Guid OnceKey => Guid.TryParse(Key, out var key)
        ? new Guid(SHA256.HashData([.. key.ToByteArray(), .. Encoding.UTF8.GetBytes(string.Join('\n', Files.Select(f => $"{f}").Prepend(Text)))]).AsSpan(0, 16))
        : Guid.NewGuid();
}

internal sealed class SendMessageFormValidator : AbstractValidator<SendMessageForm>
{
    public SendMessageFormValidator()
    {
        RuleFor(f => f.Text)
            .MaximumLength(Message.LongestText).WithMessage("A message has at most 2,000 characters. Please shorten it, or send it in two.");
    }
}
