using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Marketplace.Notices.WriteNotice;

namespace Marketplace.Notices.Demo;

/// <summary>Collects what the real handlers tell about the sample events. Sends and saves nothing.</summary>
internal sealed class SampleNotifier : INotifier
{
    private readonly List<SampleNotice> told = [];

    private SampleNotifier()
    {
    }

    /// <summary>All kinds of notices.</summary>
    public static async Task<IReadOnlyList<SampleNotice>> All(EventCatalog catalog, DateTime now, CancellationToken cancel)
    {
        var notifier = new SampleNotifier();
        foreach (var happened in SampleEvents.All(now))
        {
            foreach (var handler in catalog.HandlersOf(happened).Where(h => h.Context == typeof(NoticesDbContext) && Tells(h.Handler)))
            {
                await handler.Invoke(Activator.CreateInstance(handler.Handler, notifier)!, happened, cancel);
            }
        }
        return notifier.told;
    }

    /// <summary>Whether this handler notifies people.</summary>
    public static bool Tells(Type handler) => handler.GetConstructors()[0].GetParameters() is [var only] && only.ParameterType == typeof(INotifier);

    public Task Tell(DomainEvent cause, long accountId, NoticeContent content) => Add(cause, SampleEvents.NameOf(accountId), content, byPhone: false);

    public Task TellAtOnce(DomainEvent cause, long accountId, NoticeContent content) => Add(cause, SampleEvents.NameOf(accountId), content, byPhone: true);

    public void Write(DomainEvent cause, Recipient to, NoticeContent content) => Add(cause, "account", content, byPhone: false);

    private Task Add(DomainEvent cause, string reader, NoticeContent content, bool byPhone)
    {
        if (content.Order is { } order) content = content with { Order = order with { Copy = cause is OrderAmountChanged changed ? OrderCopy.Of(changed.Order) : SampleEvents.Copy } };
        told.Add(new SampleNotice(cause, reader, content, byPhone));
        return Task.CompletedTask;
    }
}
