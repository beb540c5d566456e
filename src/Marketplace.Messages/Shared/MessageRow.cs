using System.Linq.Expressions;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Messages.Domain;

namespace Marketplace.Messages.Shared;

/// <summary>A message, as shown.</summary>
internal sealed record MessageRow(long Id, int Position, Party From, string FromName, string Text, DateTime SentAt, MessageFlags Flags, string? FlaggedWords, int FileCount, bool IsCard, long? OfferId = null, string? OfferTitle = null)
{
    public static Expression<Func<Message, MessageRow>> Of { get; } = m => new(m.Id, m.Position, m.From, m.FromName, m.Text, m.SentAt, m.Flags, m.FlaggedWords, m.FileCount, m.IsCard, m.OfferId, m.OfferTitle);

    private static readonly Func<Message, MessageRow> Make = Of.Compile();

    public static MessageRow For(Message message) => Make(message);

    public IReadOnlyList<FileRow> Files { get; init; } = [];

    public Card? Card { get; init; }

    /// <summary>The text and the file names, for quoting.</summary>
    public string Whole => string.Join('\n', Files.Select(f => f.Name).Prepend(Text).Where(line => line.Length > 0));

    /// <summary>The expressions that triggered the warning, each in quotation marks.</summary>
    public string WarnedOf => string.Join(", ", FlaggedWords?.Split(MessageReading.Gap).Select(words => $"“{words}”") ?? []);

    public Number Number => new(Id);

    public bool IsOffSite => Flags.HasFlag(MessageFlags.OffSite);

    public bool IsPressure => Flags.HasFlag(MessageFlags.RatingPressure);
}
