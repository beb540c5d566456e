using Marketplace.Notices.Domain;

namespace Marketplace.Notices.ChooseNotices;

internal sealed class ChooseNoticesForm
{
    public List<NoticeGroups> Mail { get; set; } = [];

    public List<NoticeGroups> Phone { get; set; } = [];

    public List<NoticeGroups> Site { get; set; } = [];
}
