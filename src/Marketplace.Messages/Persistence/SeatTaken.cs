using Marketplace.Messages.Domain;

namespace Marketplace.Messages.Persistence;

/// <summary>A conversation and the seat from which it is looked at.</summary>
internal sealed record SeatTaken(Conversation Conversation, Seat Seat);
