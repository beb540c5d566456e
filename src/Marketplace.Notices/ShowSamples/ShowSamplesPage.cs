using Marketplace.Notices.Demo;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.ShowSamples;

internal sealed record ShowSamplesPage(IReadOnlyList<SampleRow> Rows);

internal sealed record SampleRow(int Position, string Event, string Reader, string Subject, bool ByPhone);

internal sealed record ShowSamplePage(int Position, int Count, SampleNotice Sample, MailContent Mail, string Text, string? PhoneMessage);
