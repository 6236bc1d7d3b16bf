// Rights of one identity on one account, each by the name of a built-in role (“Azure built-in roles for Storage”).
@description('A right on one container, queue or table.')
type grant = {
  name: string
  role: string
}

param accountName string
param principalId string

@allowed(['ServicePrincipal', 'Group'])
param principalType string = 'ServicePrincipal'

@description('Roles on the whole account.')
param account string[] = []
param containers grant[] = []
param queues grant[] = []
param tables grant[] = []

var roles = {
  'Storage Blob Data Owner': 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  'Storage Blob Data Contributor': 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  'Storage Blob Data Reader': '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
  'Storage Blob Delegator': 'db58b8e5-c6ad-4a2a-8342-4190687cbf4a'
  'Storage Queue Data Contributor': '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  'Storage Table Data Contributor': '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}

resource target 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: accountName

  resource blobs 'blobServices' existing = {
    name: 'default'
  }

  resource queueService 'queueServices' existing = {
    name: 'default'
  }

  resource tableService 'tableServices' existing = {
    name: 'default'
  }
}

resource targetContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' existing = [
  for grant in containers: {
    parent: target::blobs
    name: grant.name
  }
]

resource targetQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' existing = [
  for grant in queues: {
    parent: target::queueService
    name: grant.name
  }
]

resource targetTables 'Microsoft.Storage/storageAccounts/tableServices/tables@2024-01-01' existing = [
  for grant in tables: {
    parent: target::tableService
    name: grant.name
  }
]

resource onAccount 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in account: {
    scope: target
    name: guid(target.id, principalId, role)
    properties: {
      principalId: principalId
      principalType: principalType
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles[role])
    }
  }
]

resource onContainers 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (grant, i) in containers: {
    scope: targetContainers[i]
    name: guid(target.id, 'container', grant.name, principalId, grant.role)
    properties: {
      principalId: principalId
      principalType: principalType
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles[grant.role])
    }
  }
]

resource onQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (grant, i) in queues: {
    scope: targetQueues[i]
    name: guid(target.id, 'queue', grant.name, principalId, grant.role)
    properties: {
      principalId: principalId
      principalType: principalType
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles[grant.role])
    }
  }
]

resource onTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (grant, i) in tables: {
    scope: targetTables[i]
    name: guid(target.id, 'table', grant.name, principalId, grant.role)
    properties: {
      principalId: principalId
      principalType: principalType
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles[grant.role])
    }
  }
]
