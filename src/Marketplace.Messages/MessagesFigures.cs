using Marketplace.Contracts.Guides;
using Microsoft.Extensions.Options;

namespace Marketplace.Messages;

internal sealed class MessagesFigures(IOptions<MessagesOptions> messages) : IQuoteFigures
{
    public IReadOnlyDictionary<string, decimal> Figures { get; } = new Dictionary<string, decimal> { ["QuestionsKeptDays"] = (decimal)messages.Value.QuestionsKept.TotalDays };
}
