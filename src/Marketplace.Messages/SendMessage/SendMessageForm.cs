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

    /// <summary>Unsent files to attach. Files sent with the form itself are streamed separately.</summary>
    public List<Number> Files { get; set; } = [];

    /// <summary>An unsent file to remove, instead of sending.</summary>
    public Number? Remove { get; set; }

    /// <summary>
    /// The same for the same text and files of the same form. A page restored by the browser has its old key, but another text is
    /// another message. An invalid key counts as a new one.
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
            .MaximumLength(Message.LongestText).WithMessage("Use at most 2,000 characters, or send two messages.");
    }
}
