using Marketplace.Messages.Domain;

namespace Marketplace.Messages.Persistence;

/// <summary>A conversation and the viewing participant.</summary>
internal sealed record Participation(Conversation Conversation, Participant Participant);
