using Marketplace.Contracts;
using Marketplace.Events;

namespace Marketplace.UnitTests.Events;

public sealed class EventCatalogTests
{
    [Fact]
    public void A_handler_is_found_by_the_names_of_its_event_and_its_own()
    {
        var catalog = new EventCatalog([Of<Rained, Diary>(), Of<Snowed, Diary>(), Of<Rained, Umbrella>()]);
        catalog.Find("tests.snowed", "tests.diary")!.Event.ShouldBe(typeof(Snowed));
        catalog.Find("tests.rained", "tests.diary")!.Event.ShouldBe(typeof(Rained));
        catalog.Find("tests.snowed", "tests.umbrella").ShouldBeNull();
        catalog.HandlersOf(new Rained(3)).Select(h => h.Name).ShouldBe(["tests.diary", "tests.umbrella"]);
    }

    [Fact]
    public void Each_event_of_a_handler_is_asked_about_by_itself()
    {
        var catalog = new EventCatalog([Of<Rained, Diary>(), Of<Snowed, Diary>()]);
        catalog.HandlersOf(new Rained(0)).ShouldBeEmpty();
        catalog.HandlersOf(new Snowed()).ShouldHaveSingleItem();
    }

    [Fact]
    public void Two_handlers_of_an_event_cannot_share_a_name() =>
        Should.Throw<InvalidOperationException>(() => new EventCatalog([Of<Rained, Diary>(), Of<Rained, SecondDiary>()])).Message.ShouldContain("tests.diary");

    [Fact]
    public void A_handler_without_a_name_stops_the_start() =>
        Should.Throw<InvalidOperationException>(() => Of<Rained, Nameless>()).Message.ShouldContain("[HandlerName]");

    private static HandlerRegistration Of<TEvent, THandler>() where TEvent : DomainEvent where THandler : class, IHandle<TEvent> =>
        HandlerRegistration.Of<TEvent, THandler>(typeof(object));

    [EventName("tests.rained")]
    private sealed record Rained(int Millimetres) : DomainEvent;

    [EventName("tests.snowed")]
    private sealed record Snowed : DomainEvent;

    [HandlerName("tests.diary")]
    private sealed class Diary : IHandle<Rained>, IHandle<Snowed>
    {
        public static bool Concerns(Rained happened) => happened.Millimetres > 0;

        public Task Handle(Rained happened, CancellationToken cancel) => Task.CompletedTask;

        public Task Handle(Snowed happened, CancellationToken cancel) => Task.CompletedTask;
    }

    [HandlerName("tests.diary")]
    private sealed class SecondDiary : IHandle<Rained>
    {
        public Task Handle(Rained happened, CancellationToken cancel) => Task.CompletedTask;
    }

    [HandlerName("tests.umbrella")]
    private sealed class Umbrella : IHandle<Rained>
    {
        public Task Handle(Rained happened, CancellationToken cancel) => Task.CompletedTask;
    }

    private sealed class Nameless : IHandle<Rained>
    {
        public Task Handle(Rained happened, CancellationToken cancel) => Task.CompletedTask;
    }
}
